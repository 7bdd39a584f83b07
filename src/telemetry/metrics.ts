/** Counters, gauges and histograms in the Prometheus text format, version 0.0.4. */
export interface Metrics {
  counter<const Label extends string = never>(
    name: string,
    help: string,
    labels?: readonly Label[],
  ): Counter<Label>;
  histogram<const Label extends string = never>(
    name: string,
    help: string,
    limits: readonly number[],
    labels?: readonly Label[],
  ): Histogram<Label>;
  /** `read` is asked whenever somebody fetches the metrics. */
  gauge(name: string, help: string, read: () => number): void;
  /** The same for several things, told apart by one label. */
  gauges(name: string, help: string, label: string, read: () => readonly (readonly [string, number])[]): void;
  render(): string;
}

type Labels<Label extends string> = Readonly<Record<Label, string>>;

export interface Counter<Label extends string = never> {
  add(labels: Labels<Label>, amount?: number): void;
}

export interface Histogram<Label extends string = never> {
  observe(labels: Labels<Label>, value: number): void;
}

/** Upper limits in seconds that fit a web request, from a cached page to a lost one. */
export const requestSeconds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A label fed by mistake with something endless must not eat the memory: further series fall into one. */
export const maxSeries = 1000;
const overflowValue = 'other';

interface Family {
  readonly type: 'counter' | 'histogram' | 'gauge';
  readonly help: string;
  readonly lines: () => string[];
}

export function createMetrics(): Metrics {
  const families = new Map<string, Family>();

  function register(name: string, family: Family): void {
    if (!/^[a-z][a-z\d_]*$/.test(name)) throw new Error(`"${name}" is no name for a metric`);
    if (families.has(name)) throw new Error(`The metric ${name} exists already`);
    families.set(name, family);
  }

  return {
    counter(name, help, labels = []) {
      const series = new Series<number>(labels, () => 0);
      register(name, {
        type: 'counter',
        help,
        lines: () => series.map((key, sum) => `${name}${braces(key)} ${sum}`),
      });
      return { add: (values, amount = 1) => series.update(values, (sum) => sum + amount) };
    },
    histogram(name, help, limits, labels = []) {
      const series = new Series(labels, () => new Buckets(limits));
      register(name, {
        type: 'histogram',
        help,
        lines: () => series.map((key, found) => found.lines(name, key)).flat(),
      });
      return { observe: (values, value) => series.update(values, (buckets) => buckets.add(value)) };
    },
    gauge(name, help, read) {
      register(name, { type: 'gauge', help, lines: () => [`${name} ${read()}`] });
    },
    gauges(name, help, label, read) {
      const lines = (): string[] =>
        read()
          .slice(0, maxSeries)
          .map(([of, value]) => `${name}${braces(`${label}="${escapeLabel(of)}"`)} ${value}`);
      register(name, { type: 'gauge', help, lines });
    },
    render() {
      const parts = [...families].flatMap(([name, { type, help, lines }]) => [
        `# HELP ${name} ${escapeHelp(help)}`,
        `# TYPE ${name} ${type}`,
        ...lines(),
      ]);
      return `${parts.join('\n')}\n`;
    },
  };
}

/** One value for each combination of labels. */
class Series<Value> {
  readonly #labels: readonly string[];
  readonly #first: () => Value;
  readonly #values = new Map<string, Value>();

  constructor(labels: readonly string[], first: () => Value) {
    this.#labels = labels;
    this.#first = first;
    if (labels.length === 0) this.#values.set('', first());
  }

  update(labels: Readonly<Record<string, string>>, change: (value: Value) => Value): void {
    const wanted = this.#keyOf((name) => labels[name] ?? '');
    const isFull = this.#values.size >= maxSeries && !this.#values.has(wanted);
    const key = isFull ? this.#keyOf(() => overflowValue) : wanted;
    this.#values.set(key, change(this.#values.get(key) ?? this.#first()));
  }

  map<Result>(make: (key: string, value: Value) => Result): Result[] {
    return [...this.#values].map(([key, value]) => make(key, value));
  }

  #keyOf(valueOf: (name: string) => string): string {
    return this.#labels.map((name) => `${name}="${escapeLabel(valueOf(name))}"`).join(',');
  }
}

class Buckets {
  readonly #limits: readonly number[];
  readonly #counts: number[];
  #sum = 0;
  #total = 0;

  constructor(limits: readonly number[]) {
    this.#limits = limits;
    this.#counts = limits.map(() => 0);
  }

  add(value: number): this {
    this.#limits.forEach((limit, index) => {
      if (value <= limit) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    });
    this.#sum += value;
    this.#total += 1;
    return this;
  }

  /** Each bucket counts everything up to its limit, so the last one equals the count. */
  lines(name: string, key: string): string[] {
    const limited = (limit: string, count: number) =>
      `${name}_bucket${braces(key === '' ? `le="${limit}"` : `${key},le="${limit}"`)} ${count}`;
    return [
      ...this.#limits.map((limit, index) => limited(String(limit), this.#counts[index] ?? 0)),
      limited('+Inf', this.#total),
      `${name}_sum${braces(key)} ${this.#sum}`,
      `${name}_count${braces(key)} ${this.#total}`,
    ];
  }
}

function braces(key: string): string {
  return key === '' ? '' : `{${key}}`;
}

function escapeLabel(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`);
}

function escapeHelp(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', String.raw`\n`);
}
