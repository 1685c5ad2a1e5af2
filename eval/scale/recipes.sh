#!/bin/sh
# recipes.sh DIR FACTEX_DLL: runs the recipes of docs/batch.md for GNU parallel and Slurm, and compares their sorted output with a single run's.
set -eu
folder=$1 tool=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
factex() { dotnet "$tool" "$@"; }
export LC_ALL=C

factex extract "$folder" -q -o "$work/single.jsonl"
sort "$work/single.jsonl" > "$work/single.sorted"
same() { # name: its sorted output is the single run's
    if cmp -s "$work/single.sorted" "$work/$1.sorted"; then echo "$1: the same as a single run, $(wc -l < "$work/$1.sorted") claims"; else echo "$1: DIFFERS"; exit 1; fi
}

if command -v parallel > /dev/null; then
    seq 4 | parallel -j 2 dotnet "$tool" extract "$folder" --shard {}/4 -j 1 -q -o "$work/parallel-{}.jsonl"
    sort "$work"/parallel-*.jsonl > "$work/parallel.sorted"
    same parallel

    # The map step: one JSON document a line. Ids are given, so it does not matter how the input is cut. Of a line there is no file, so path and offsets into it differ from
    # a run over files; the comparison is with one process over the same lines.
    find "$folder" -name '*.txt' | sort | while read -r file; do
        jq -Rs --arg id "$(basename "$file" .txt)" '{id: $id, text: .}' -c "$file"
    done > "$work/docs.jsonl" 2> /dev/null || true
    if [ -s "$work/docs.jsonl" ]; then
        keep='s/"path":"[^"]*"//'
        factex extract - --input-format jsonl -q < "$work/docs.jsonl" | sed "$keep" | sort > "$work/single.sorted"
        parallel --pipe -j 2 --block 200k dotnet "$tool" extract - --input-format jsonl -j 1 -q < "$work/docs.jsonl" | sed "$keep" | sort > "$work/pipe.sorted"
        same pipe
        factex extract "$folder" -q -o "$work/single.jsonl" && sort "$work/single.jsonl" > "$work/single.sorted"
    fi
else
    echo "parallel: not installed"
fi

if command -v sbatch > /dev/null && sinfo -h > /dev/null 2>&1; then
    cat > "$work/job.sh" <<JOB
#!/bin/sh
dotnet "$tool" extract "$folder" --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" -j 1 --state "$work/state-\$SLURM_ARRAY_TASK_ID" -q -o "$work/slurm-\$SLURM_ARRAY_TASK_ID.jsonl"
JOB
    sbatch --wait --array=1-4 --output=/dev/null "$work/job.sh" > /dev/null
    sort "$work"/slurm-*.jsonl > "$work/slurm.sorted"
    same slurm
else
    echo "slurm: no controller answers"
fi
