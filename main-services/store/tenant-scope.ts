import type { AliasNode, IdentifierNode, JoinNode } from 'kysely'
import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  OnNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  ReferenceNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
  type UpdateQueryNode,
} from 'kysely'

/** Thrown for a query the scope cannot prove to stay inside one tenant. A defect in the caller, never in the data. */
export class TenantScopeError extends Error {
  override readonly name = 'TenantScopeError'
}

/**
 * Puts the tenant into every query: as a condition on each table that is read, changed or joined, at any depth, and as
 * a value into each row that is written. What it does not understand it refuses, so a query without a tenant does not
 * run.
 */
export class TenantScope implements KyselyPlugin {
  readonly #transformer: TenantTransformer

  constructor(tenantId: string) {
    this.#transformer = new TenantTransformer(tenantId)
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    const { node } = args
    switch (node.kind) {
      case 'SelectQueryNode':
      case 'InsertQueryNode':
      case 'UpdateQueryNode':
      case 'DeleteQueryNode':
        return this.#transformer.transformNode(node)
      default:
        throw new TenantScopeError(`A ${node.kind} cannot be scoped to a tenant.`)
    }
  }

  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(args.result)
  }
}

class TenantTransformer extends OperationNodeTransformer {
  readonly #tenantId: string

  constructor(tenantId: string) {
    super()
    this.#tenantId = tenantId
  }

  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const scoped = super.transformSelectQuery(node)
    const conditions = (scoped.from?.froms ?? []).flatMap((from) => this.#conditionOn(from))
    return { ...scoped, ...this.#where(scoped.where, conditions) }
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const scoped = super.transformUpdateQuery(node)
    if (!scoped.table) throw new TenantScopeError('An update must name its table.')
    if (scoped.from) throw new TenantScopeError('An update cannot read from another table; use a subquery.')
    return { ...scoped, ...this.#where(scoped.where, this.#conditionOn(scoped.table)) }
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    const scoped = super.transformDeleteQuery(node)
    if (scoped.using) throw new TenantScopeError('A delete cannot join another table; use a subquery.')
    return {
      ...scoped,
      ...this.#where(
        scoped.where,
        scoped.from.froms.flatMap((from) => this.#conditionOn(from)),
      ),
    }
  }

  /** The condition of a join stands in its ON, so that an outer join stays an outer join. */
  protected override transformJoin(node: JoinNode): JoinNode {
    const scoped = super.transformJoin(node)
    const conditions = this.#conditionOn(scoped.table)
    if (conditions.length === 0) return scoped
    const all = [...(scoped.on ? [ParensNode.create(scoped.on.on)] : []), ...conditions]
    return { ...scoped, on: OnNode.create(all.reduce((left, right) => AndNode.create(left, right))) }
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const scoped = super.transformInsertQuery(node)
    const { columns, values } = scoped
    if (!columns || !values || values.kind !== 'ValuesNode') {
      throw new TenantScopeError('An insert must give its values as rows.')
    }
    if (columns.some((column) => column.column.name === 'tenant_id')) {
      throw new TenantScopeError('The tenant of a row is set by the scope, not by the caller.')
    }
    const rows = (values as ValuesNode).values.map((row) =>
      row.kind === 'PrimitiveValueListNode'
        ? PrimitiveValueListNode.create([...(row as PrimitiveValueListNode).values, this.#tenantId])
        : ValueListNode.create([...(row as ValueListNode).values, ValueNode.create(this.#tenantId)]),
    )
    return { ...scoped, columns: [...columns, ColumnNode.create('tenant_id')], values: ValuesNode.create(rows) }
  }

  #where(where: WhereNode | undefined, conditions: OperationNode[]): { where?: WhereNode } {
    const all = [...(where ? [ParensNode.create(where.where)] : []), ...conditions]
    if (all.length === 0) return {}
    return { where: WhereNode.create(all.reduce((left, right) => AndNode.create(left, right))) }
  }

  /** `tenant_id = ?` for a table; nothing for a subquery, whose own tables carry theirs. */
  #conditionOn(node: OperationNode): OperationNode[] {
    if (node.kind === 'SelectQueryNode') return []
    if (node.kind === 'AliasNode') {
      const alias = node as AliasNode
      if (alias.node.kind === 'SelectQueryNode') return []
      if (alias.node.kind === 'TableNode' && alias.alias.kind === 'IdentifierNode') {
        return [this.#equalsTenant(TableNode.create((alias.alias as IdentifierNode).name))]
      }
    }
    if (node.kind === 'TableNode') return [this.#equalsTenant(node as TableNode)]
    throw new TenantScopeError(`Cannot tell the tenant of a ${node.kind} in a query.`)
  }

  #equalsTenant(table: TableNode): OperationNode {
    const column = ReferenceNode.create(ColumnNode.create('tenant_id'), table)
    return BinaryOperationNode.create(column, OperatorNode.create('='), ValueNode.create(this.#tenantId))
  }
}
