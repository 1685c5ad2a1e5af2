using System.Collections.Frozen;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// The nouns of verbs that move an amount. "The firm will invest £5m in marketing" measures neither the firm nor its marketing but an investment, which the
/// sentence names only by its verb.
/// </summary>
internal static class TransactionNouns
{
    private static readonly FrozenDictionary<string, string> Nouns = Table(
        "pay payment, give payment, repay repayment, invest investment, reinvest investment, spend spending, outspend spending, lend lending, borrow borrowing, donate donation, inject injection, pump injection, contribute contribution, " +
        "allocate allocation, reallocate reallocation, transfer transfer, bid bid, offer offer, pledge pledge, lose losses, earn earnings, save savings, owe debt, export exports, import imports, " +
        "sell sales, subscribe subscription, fund funding, commit commitment, remit remittances, consume consumption, refund refund, reimburse reimbursement, compensate compensation, outlay outlay, fine fine, release release, disburse disbursement, award award, grant grant");

    /// <summary>Verbs whose object without a preposition is who gets the amount.</summary>
    private static readonly FrozenSet<string> Giving = "pay give repay lend offer owe refund reimburse".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string? Of(string lemma) => Nouns.GetValueOrDefault(lemma);

    public static bool IsGiving(string lemma) => Giving.Contains(lemma);

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Split(", "))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            table[pair[..space]] = pair[(space + 1)..];
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
