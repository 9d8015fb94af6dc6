/** Upper bounds of the latency buckets, seconds. */
const buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30]

interface Histogram {
  counts: number[]
  sum: number
  count: number
}

type Labels = Readonly<Record<string, string>>

/** What the server did since it started, for `/metrics` and `/metrics.json`. */
export class Metrics {
  readonly #startedAt = Date.now()
  readonly #counters = new Map<string, { name: string; labels: Labels; value: number }>()
  readonly #histograms = new Map<string, { name: string; labels: Labels; histogram: Histogram }>()
  readonly #gauges = new Map<string, () => number>()

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

  toJson(): object {
    return {
      uptimeSeconds: (Date.now() - this.#startedAt) / 1000,
      memoryBytes: process.memoryUsage.rss(),
      gauges: Object.fromEntries([...this.#gauges].map(([name, read]) => [name, read()])),
      counters: [...this.#counters.values()].map(({ name, labels, value }) => ({ name, labels, value })),
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
