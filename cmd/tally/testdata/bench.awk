# Prints the means of a benchmark's samples beside what must be reached.
/^Benchmark/ {
	sub(/-[0-9]+$/, "", $1)
	for (i = 3; i < NF; i += 2) { sum[$1, $(i + 1)] += $i; n[$1, $(i + 1)]++ }
}
function row(what, must, name, unit, form,    key) {
	key = "Benchmark" name SUBSEP unit
	if (key in n) printf "%-38s %14s " form "\n", what, must, sum[key] / n[key]
}
END {
	printf "\n%-38s %14s %s\n", "", "must reach", "reached"
	row("floor, MB/s", "", "Floor", "MB/s", "%.1f")
	row("extract, MB/s", "", "Extract", "MB/s", "%.1f")
	row("extract, of the floor", ">= 0.15", "Extract", "of-floor", "%.3f")
	row("text and figures, of the floor", ">= 0.30", "Figures", "of-floor", "%.3f")
	row("build, of extract", ">= 0.70", "Build", "of-extract", "%.3f")
	row("two cores, of one", ">= 1.8", "TwoCores", "of-one", "%.2f")
	row("allocations a sentence without a claim", "<= 3", "Idle", "allocs/sentence", "%.2f")
	row("start on one line, ms", "<= 60", "Start", "ms", "%.0f")
	row("memory of a build with a worker, MB", "<= 350", "Memory", "MB-memory", "%.0f")
	row("binary, MB", "<= 60", "Start", "MB-binary", "%.1f")
}
