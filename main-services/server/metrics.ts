/** Upper bounds of the latency buckets, seconds. */
const buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30]

interface Histogram {
  counts: number[]
  sum: number
  count: number
}

type Labels = Readonly<Record<string, string>>

/** A value with what it is of, such as the tool. */
export interface Measured {
  labels: Labels
  value: number
}

/** What the server did since it started, for `/metrics` and `/metrics.json`. */
export class Metrics {
  readonly #startedAt = Date.now()
  readonly #counters = new Map<string, { name: string; labels: Labels; value: number }>()
  readonly #histograms = new Map<string, { name: string; labels: Labels; histogram: Histogram }>()
  readonly #gauges = new Map<string, () => number>()
  readonly #read = new Map<string, { type: 'counter' | 'gauge'; read: () => readonly Measured[] }>()

  count(name: string, labels: Labels = {}, by = 1): void {
    const key = series(name, labels)
    const counter = this.#counters.get(key)
    if (counter) counter.value += by
    else this.#counters.set(key, { name, labels, value: by })
  }

  observe(name: string, labels: Labels, seconds: number): void {
    const key = series(name, labels)
    const entry = this.#histograms.get(key) ?? {
      name,
      labels,
      histogram: { counts: buckets.map(() => 0), sum: 0, count: 0 },
    }
    this.#histograms.set(key, entry)
    const { histogram } = entry
    histogram.sum += seconds
    histogram.count += 1
    buckets.forEach((bound, index) => {
      if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1
    })
  }

  /** A value read whenever someone asks. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read)
  }

  /** Values that somebody else counts, read whenever someone asks. */
  read(name: string, type: 'counter' | 'gauge', read: () => readonly Measured[]): void {
    this.#read.set(name, { type, read })
  }

  toJson(): object {
    return {
      uptimeSeconds: (Date.now() - this.#startedAt) / 1000,
      memoryBytes: process.memoryUsage.rss(),
      gauges: Object.fromEntries([...this.#gauges].map(([name, read]) => [name, read()])),
      counters: [...this.#counters.values()].map(({ name, labels, value }) => ({ name, labels, value })),
      measured: [...this.#read].flatMap(([name, { read }]) => read().map((one) => ({ name, ...one }))),
      latencies: [...this.#histograms.values()].map(({ name, labels, histogram }) => ({
        name,
        labels,
        count: histogram.count,
        meanSeconds: histogram.sum / histogram.count,
      })),
    }
  }

  /** Prometheus text format 0.0.4. */
  toPrometheus(): string {
    const lines: string[] = []
    const gauges: [string, number][] = [
      ['promenade_uptime_seconds', (Date.now() - this.#startedAt) / 1000],
      ['process_resident_memory_bytes', process.memoryUsage.rss()],
      ...[...this.#gauges].map(([name, read]): [string, number] => [name, read()]),
    ]
    for (const [name, value] of gauges) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`)
    for (const [name, entries] of Map.groupBy(this.#counters.values(), (entry) => entry.name)) {
      lines.push(`# TYPE ${name} counter`)
      for (const entry of entries) lines.push(`${series(name, entry.labels)} ${entry.value}`)
    }
    for (const [name, { type, read }] of this.#read) {
      const values = read()
      if (values.length === 0) continue
      lines.push(`# TYPE ${name} ${type}`, ...values.map(({ labels, value }) => `${series(name, labels)} ${value}`))
    }
    for (const [name, entries] of Map.groupBy(this.#histograms.values(), (entry) => entry.name)) {
      lines.push(`# TYPE ${name} histogram`)
      for (const { labels, histogram } of entries) lines.push(...histogramLines(name, labels, histogram))
    }
    return `${lines.join('\n')}\n`
  }
}

function histogramLines(name: string, labels: Labels, histogram: Histogram): string[] {
  return [
    ...buckets.map(
      (bound, index) => `${series(`${name}_bucket`, { ...labels, le: String(bound) })} ${histogram.counts[index] ?? 0}`,
    ),
    `${series(`${name}_bucket`, { ...labels, le: '+Inf' })} ${histogram.count}`,
    `${series(`${name}_sum`, labels)} ${histogram.sum}`,
    `${series(`${name}_count`, labels)} ${histogram.count}`,
  ]
}

function series(name: string, labels: Labels): string {
  const parts = Object.entries(labels).map(([key, value]) => `${key}="${value.replaceAll(/[\\"\n]/g, '_')}"`)
  return parts.length === 0 ? name : `${name}{${parts.join(',')}}`
}
