using System.CommandLine;
using System.Text.Json;
using FactExtractor.Sinks;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex diff</c>: what changed between two runs, claim by claim and field by field.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var before = new Argument<string>("before") { Description = "Claims as JSON Lines.", HelpName = "A.jsonl" };
        var after = new Argument<string>("after") { Description = "Claims as JSON Lines, of another run over the same documents.", HelpName = "B.jsonl" };
        var summary = new Option<bool>("--summary") { Description = "Only the counts." };
        var command = new Command("diff", "Show which claims two runs have, lack or say otherwise, by field.") { before, after, summary };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(summary), console));
        return command;
    }

    private static int Run(string before, string after, bool isSummary, ToolConsole console)
    {
        var difference = ClaimDifference.Of(ClaimFile.Read(before), ClaimFile.Read(after));
        using var output = new StreamWriter(console.Output, leaveOpen: true) { NewLine = "\n" };
        if (!isSummary)
        {
            foreach (var line in difference.Lines)
                output.WriteLine(TerminalText.Clean(line));
        }

        output.WriteLine(FormattableString.Invariant(
            $"{difference.Same:N0} same, {difference.Changed:N0} changed, {difference.Removed:N0} only in A, {difference.Added:N0} only in B"));
        foreach (var (field, count) in difference.Fields.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal))
            output.WriteLine(FormattableString.Invariant($"  {field}: {count:N0}"));
        return difference.Changed + difference.Removed + difference.Added == 0 ? ExitCode.Ok : ExitCode.Different;
    }

    /// <summary>
    /// Pairs the claims of two runs: those at the same number of the same document and of the same kind first, then those whose passage and value are the same, wherever
    /// they stand. Of each claim only its fields as text are kept.
    /// </summary>
    private sealed class ClaimDifference
    {
        private static readonly (string Name, string Field, string? Inner)[] Compared =
        [
            ("subject", "subject", "text"), ("entity", "entity", "text"), ("of", "of", "text"),
            ("quantity.value", "quantity", "value"), ("quantity.low", "quantity", "low"), ("quantity.high", "quantity", "high"), ("quantity.bound", "quantity", "bound"),
            ("quantity.unit", "quantity", "unit"), ("quantity.counted", "quantity", "counted"), ("quantity.text", "quantity", "text"), ("kind", "kind", null),
            ("change.direction", "change", "direction"), ("change.value", "change", "value"), ("change.low", "change", "low"), ("change.high", "change", "high"),
            ("change.unit", "change", "unit"), ("change.bound", "change", "bound"), ("change.from", "change", "from"), ("change.basis", "change", "basis"),
            ("period", "period", "value"), ("place", "place", "text"), ("modality", "modality", null),
            ("attribution", "attribution", "text"), ("attribution.role", "attribution", "role"), ("attribution.source", "attribution", "source"),
            ("passage", "passage", "text"), ("confidence", "confidence", null),
        ];

        public List<string> Lines { get; } = [];

        public Dictionary<string, int> Fields { get; } = new(StringComparer.Ordinal);

        public int Same { get; private set; }

        public int Changed { get; private set; }

        public int Added { get; private set; }

        public int Removed { get; private set; }

        public static ClaimDifference Of(IEnumerable<JsonElement> before, IEnumerable<JsonElement> after)
        {
            var difference = new ClaimDifference();
            var left = before.Select(Row.Of).ToList();
            var right = after.Select(Row.Of).ToList();
            var pairs = new Dictionary<Row, Row>();
            foreach (var key in (ReadOnlySpan<Func<Row, string>>)[r => r.Place, r => r.Words])
                Pair(left, right, key, pairs);
            var paired = pairs.Values.ToHashSet();
            foreach (var row in left)
            {
                if (pairs.TryGetValue(row, out var other))
                    difference.Compare(row, other);
                else
                    difference.Only('-', row);
            }

            foreach (var row in right.Where(r => !paired.Contains(r)))
                difference.Only('+', row);
            return difference;
        }

        private static void Pair(List<Row> left, List<Row> right, Func<Row, string> key, Dictionary<Row, Row> pairs)
        {
            var taken = pairs.Values.ToHashSet();
            var free = new Dictionary<string, Queue<Row>>(StringComparer.Ordinal);
            foreach (var row in right.Where(r => !taken.Contains(r)))
            {
                if (!free.TryGetValue(key(row), out var queue))
                    free.Add(key(row), queue = new Queue<Row>());
                queue.Enqueue(row);
            }

            foreach (var row in left.Where(r => !pairs.ContainsKey(r)))
            {
                if (free.TryGetValue(key(row), out var queue) && queue.TryDequeue(out var other))
                    pairs.Add(row, other);
            }
        }

        private void Compare(Row before, Row after)
        {
            var changes = new List<string>();
            for (var i = 0; i < Compared.Length; i++)
                Add(Compared[i].Name, before.Values[i], after.Values[i]);
            Add("flags", before.Flags, after.Flags);
            Add("relations", before.Relations, after.Relations);
            if (changes.Count == 0)
            {
                Same++;
                return;
            }

            Changed++;
            Lines.Add($"~ {before.Document}: {before.Summary}");
            Lines.AddRange(changes);

            void Add(string name, string? old, string? now)
            {
                if (old == now)
                    return;
                changes.Add($"    {name}: {old ?? "none"} -> {now ?? "none"}");
                Fields[name] = Fields.GetValueOrDefault(name) + 1;
            }
        }

        private void Only(char sign, Row row)
        {
            Lines.Add($"{sign} {row.Document}: {row.Summary}");
            if (sign == '+')
                Added++;
            else
                Removed++;
        }

        /// <summary>One claim. Two rows are the same only where they are one object.</summary>
        private sealed class Row
        {
            public required string Document { get; init; }

            public required string Summary { get; init; }

            public required string Place { get; init; }

            public required string Words { get; init; }

            public required string?[] Values { get; init; }

            public required string Flags { get; init; }

            public required string Relations { get; init; }

            public static Row Of(JsonElement json)
            {
                var claim = new ClaimElement(json);
                var document = claim.Text("document", "id") ?? "";
                return new Row
                {
                    Document = document,
                    Summary = claim.Text("summary") ?? "",
                    Place = string.Join('\n', document, claim.Number("quantity", "start"), claim.Number("quantity", "end"), claim.Text("kind")),
                    Words = string.Join('\n', document, claim.Text("passage", "text"), claim.Text("quantity", "text"), claim.Text("quantity", "unit")),
                    Values = [.. Compared.Select(c => claim.Text(c.Field, c.Inner) ?? claim.Number(c.Field, c.Inner))],
                    Flags = string.Join(' ', claim.Items("flags").Select(f => f.ToString())),
                    Relations = string.Join(' ', claim.Items("relations").Select(r => new ClaimElement(r)).Select(r => $"{r.Text("type")}:{r.Text("target")}")),
                };
            }
        }
    }
}
