#!/usr/bin/env bash
# Makes the pictures of the report in README from corpus/briefings. Needs the SDK and Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet run -c Release --project src/FactExtractor.Tool -- extract corpus/briefings --include "source.*" -o "$work/claims.jsonl" --report "$work/report.html"
claim=$(grep -m 1 '"text":"47.15 trillion yuan"' "$work/claims.jsonl" | sed -E 's/^\{"id":"([^"]+)".*/\1/')
take() { # file, colours (0 dark, 1 light)
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" --blink-settings=preferredColorScheme="$2" \
        --window-size=1360,760 --virtual-time-budget=3000 --screenshot="docs/images/$1" "file://$work/report.html#claim=$claim" 2> "$work/chromium.txt" \
        || { cat "$work/chromium.txt"; exit 1; }
}
take report-light.png 1
take report-dark.png 0
