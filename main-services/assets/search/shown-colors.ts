import { sql, type RawBuilder } from 'kysely'
import type { TenantStore } from '#services/store/index.ts'

/**
 * How much of a picture a colour covers, beside the one that covers most of it, where the picture is said to be of that
 * colour: a red speck makes no red picture. Beside black, white and grey any colour counts by itself: a red chair before a
 * white wall is red.
 */
const beside = 0.5

/** So much of a picture is enough whatever covers the rest of it, and needs no look at its other colours. */
const surely = beside / (1 + beside)
/** Whether a row of `asset_colors` tells a colour that its picture is said to be of. */
export const isShown: RawBuilder<boolean> = sql<boolean>`(asset_colors.share >= ${sql.lit(surely)} or asset_colors.share >= ${sql.lit(beside)} * (
  select max(most.share) from asset_colors as most
  where most.tenant_id = asset_colors.tenant_id and most.asset_id = asset_colors.asset_id
    and (asset_colors.color in ('black', 'white', 'grey') or most.color not in ('black', 'white', 'grey'))
))`

/** Pictures of any of some colours. */
export const ofColors = (tenant: TenantStore, colors: readonly string[]) =>
  tenant.db
    .selectFrom('asset_colors')
    .select('asset_id')
    .where(sql<boolean>`color in (${sql.join(colors.map((color) => sql`${color}`))})`)
    .where(isShown)
