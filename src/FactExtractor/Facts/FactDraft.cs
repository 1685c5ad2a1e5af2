using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactExtractor.Facts;

/// <summary>A group of claims on its way to a fact.</summary>
internal sealed class FactDraft
{
    private FactDraft(List<FactEntry> entries)
    {
        entries.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        Entries = entries;
        Finest = entries.OrderBy(static e => e.Number?.Step ?? 0).ThenBy(static e => e.Number?.Bound ?? 0).ThenByDescending(static e => e.Words.Length).ThenBy(static e => e.Id, StringComparer.Ordinal).First();
        Fullest = entries.OrderByDescending(static e => e.Words.Length + e.EntityWords.Length).ThenBy(static e => e.Id, StringComparer.Ordinal).First();
        var subject = new StringBuilder();
        SameSubject.AppendTo(subject, Fullest, withPeriod: false);
        SubjectKey = subject.ToString();
    }

    public List<FactEntry> Entries { get; }

    /// <summary>The claim that gives the number most finely.</summary>
    public FactEntry Finest { get; }

    /// <summary>The claim that names the subject most fully.</summary>
    public FactEntry Fullest { get; }

    /// <summary>Subject, unit, kind and modality.</summary>
    public string SubjectKey { get; }

    public string Id { get; private set; } = "";

    public List<FactConflict> Conflicts { get; } = [];

    public string? Series { get; set; }

    /// <summary>Whether what it says is known again in other documents.</summary>
    public bool Identifies => Entries.Exists(static e => e.Identifies);

    public static List<FactDraft> Of(IEnumerable<List<FactEntry>> groups)
    {
        var drafts = groups.Select(static g => new FactDraft(g)).OrderBy(static d => d.Entries[0].Id, StringComparer.Ordinal).ToList();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var says = draft.Says();
            var before = known.GetValueOrDefault(says);
            known[says] = before + 1;
            draft.Id = Hash(before == 0 ? says : says + "#" + before.ToString(CultureInfo.InvariantCulture));
        }

        return drafts;
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));

    public Fact ToFact() => new()
    {
        Id = Id,
        Subject = Fullest.Subject,
        Entity = First(static e => e.EntityWords.Length > 0 ? e.Entity : null) ?? First(static e => e.Entity),
        Of = First(static e => e.Of),
        Place = First(static e => e.Place),
        Kind = Finest.Kind,
        Modality = Finest.Modality,
        Period = Finest.GivenPeriod ?? First(static e => e.GivenPeriod),
        Value = Finest.Number?.Value / Finest.Factor,
        Low = Finest.Low / Finest.Factor,
        High = Finest.High / Finest.Factor,
        Unit = Finest.GivenUnit,
        Counted = Finest.Counted ?? First(static e => e.Counted),
        Change = Entries.Select(static e => e.Change).Where(static c => c is not null).OrderByDescending(static c => (c!.Value ?? c.Low) is not null).ThenByDescending(static c => c!.Basis is not null).FirstOrDefault(),
        Claims = [.. Entries.Select(static e => e.Id)],
        Sources = [.. Documents()],
        IndependentSources = Independent(),
        Conflicts = [.. Conflicts.OrderBy(static c => c.Fact, StringComparer.Ordinal)],
        Series = Series,
    };

    public IEnumerable<string> Documents() => Entries.Select(static e => e.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private string? First(Func<FactEntry, string?> part) => Entries.Select(part).FirstOrDefault(static p => p is not null);

    private string Says()
    {
        var document = Identifies && Finest.Period is not null ? null : Entries[0].Document;
        return string.Create(CultureInfo.InvariantCulture, $"{SubjectKey}|{Finest.Period}|{Finest.Number?.Value}|{Finest.Low}|{Finest.High}|{document}");
    }

    /// <summary>Documents that share a passage word for word count once.</summary>
    private int Independent()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string name)
        {
            while (parts[name] != name)
                name = parts[name];
            return name;
        }

        var passages = new Dictionary<ulong, string>();
        foreach (var entry in Entries)
        {
            parts.TryAdd(entry.Document, entry.Document);
            if (entry.PassageHash != 0 && !passages.TryAdd(entry.PassageHash, entry.Document))
                parts[Root(entry.Document)] = Root(passages[entry.PassageHash]);
        }

        return parts.Keys.Count(k => parts[k] == k);
    }
}
