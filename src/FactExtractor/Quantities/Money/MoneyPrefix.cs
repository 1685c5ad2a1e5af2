using System.Collections.Frozen;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Money;

/// <summary>A currency sign or code before a number: "$", "US$", "HK $", "RMB", "USD", "Rs.", "PS8.1bn".</summary>
internal static class MoneyPrefix
{
    /// <summary>What stands before a dollar sign and says whose it is.</summary>
    private static readonly FrozenDictionary<string, string> Dollars = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = "USD",
        ["U.S."] = "USD",
        ["U.S"] = "USD",
        ["USD"] = "USD",
        ["A"] = "AUD",
        ["AU"] = "AUD",
        ["AUD"] = "AUD",
        ["Aus"] = "AUD",
        ["C"] = "CAD",
        ["CA"] = "CAD",
        ["CAD"] = "CAD",
        ["CDN"] = "CAD",
        ["Can"] = "CAD",
        ["HK"] = "HKD",
        ["HKD"] = "HKD",
        ["NZ"] = "NZD",
        ["NZD"] = "NZD",
        ["S"] = "SGD",
        ["SG"] = "SGD",
        ["SGD"] = "SGD",
        ["NT"] = "TWD",
        ["TW"] = "TWD",
        ["NTD"] = "TWD",
        ["R"] = "BRL",
        ["MX"] = "MXN",
        ["Mex"] = "MXN",
        ["J"] = "JMD",
        ["TT"] = "TTD",
        ["Z"] = "ZWL",
        ["N"] = "NAD",
        ["B"] = "BND",
        ["FJ"] = "FJD",
        ["F"] = "FJD",
        ["Bds"] = "BBD",
        ["EC"] = "XCD",
        ["G"] = "GYD",
        ["COL"] = "COP",
        ["AR"] = "ARS",
        ["CLP"] = "CLP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters before digits that stand for money but are no ISO code. Case is kept.</summary>
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RMB"] = "CNY",
        ["Rs"] = "rupee",
        ["Re"] = "rupee",
        ["RM"] = "MYR",
        ["Rp"] = "IDR",
        ["R"] = "ZAR",
        ["SFr"] = "CHF",
        ["Sfr"] = "CHF",
        ["Fr"] = "CHF",
        ["Skr"] = "SEK",
        ["SKr"] = "SEK",
        ["Nkr"] = "NOK",
        ["NKr"] = "NOK",
        ["Dkr"] = "DKK",
        ["DKr"] = "DKK",
        ["DM"] = "DEM",
        ["NIS"] = "ILS",
        ["Tk"] = "BDT",
        ["Bt"] = "THB",
        ["Dh"] = "AED",
        ["Dhs"] = "AED",
        ["SR"] = "SAR",
        ["QR"] = "QAR",
        ["KSh"] = "KES",
        ["Ksh"] = "KES",
        ["KSHS"] = "KES",
        ["USh"] = "UGX",
        ["TSh"] = "TZS",
        ["PS"] = "GBP",
        ["GBP"] = "GBP",
        ["STG"] = "GBP",
        ["Stg"] = "GBP",
        ["Ft"] = "HUF",
        ["Php"] = "PHP",
        ["PhP"] = "PHP",
        ["BTC"] = "XBT",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> DollarLookup = Dollars.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LetterLookup = Letters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a piece is a currency sign.</summary>
    public static bool IsSign(Scan scan, int index) => scan.IsSymbol(index) && Sign(scan[index].Symbol) is not null;

    /// <summary>Reads a currency that starts at a piece and is followed by a number.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="index">Where it may start.</param>
    /// <param name="context">What the document decides.</param>
    /// <param name="form">The currency.</param>
    /// <param name="number">Where the number starts.</param>
    /// <param name="ambiguous">Whether the document leaves it open.</param>
    public static bool TryRead(Scan scan, int index, QuantityContext context, out UnitForm form, out int number, out bool ambiguous)
    {
        ambiguous = false;
        number = index;
        form = null!;
        if (scan.IsSymbol(index))
        {
            if (Sign(scan[index].Symbol) is not { } sign)
                return false;
            number = index + 1;
            if (scan.IsDash(number) && scan.Glued(number) && scan.Glued(number + 1))
                number++;
            // "$US55m", "$A5": the country behind the sign.
            if (sign == "dollar" && scan.IsWord(number) && scan.Glued(number) && scan.IsCapitalised(number) && scan.IsNumber(number + 1) && scan.Glued(number + 1)
                && scan.Word(number) is "US" or "A" or "AU" or "NZ" or "HK" or "C" or "CA" or "S" or "NT")
            {
                return Give(DollarLookup[scan.Word(number)], out form, out number, number + 1);
            }

            if (!scan.IsNumber(number))
                return false;
            form = Resolve(sign, Yen(scan, sign, context), RuleIds.MoneySymbol, out ambiguous);
            return true;
        }

        if (!scan.IsWord(index) || scan[index].End - scan[index].Start > 5)
            return false;
        var word = scan.Word(index);
        if (scan.IsSymbol(index + 1, '$') && scan.IsNumber(index + 2))
        {
            // "HK $5.4m" with a blank, but not "spent a $5 note": a lower-case "a" is an article.
            var glued = scan.Glued(index + 1);
            if (!DollarLookup.TryGetValue(word, out var owner) || (!glued && word is "a" or "A" or "can" or "Can" or "s" or "S" or "R" or "r"))
                return false;
            // "us $ 150 million" of newswire in lower case, but not "gave us $5".
            if (!glued && word is "us" && !scan.IsLowerCase)
                return false;
            return Give(owner, out form, out number, index + 2);
        }

        if (scan.IsSymbol(index + 1, '€') && scan.IsNumber(index + 2) && word.Equals("EUR", StringComparison.OrdinalIgnoreCase))
            return Give("EUR", out form, out number, index + 2);
        if (scan.IsSymbol(index + 1, '£') && scan.Glued(index + 1) && scan.IsNumber(index + 2))
        {
            var owner = word switch
            {
                "E" or "EG" or "LE" => "EGP",
                "IR" or "I" => "IEP",
                "LL" => "LBP",
                _ => "GBP",
            };
            return Give(owner, out form, out number, index + 2);
        }

        // "Y=28,030": the yen sign of wires without one.
        if (word is "Y" && scan.IsSymbol(index + 1, '=') && scan.Glued(index + 1) && scan.Glued(index + 2) && scan.IsNumber(index + 2))
            return Give("JPY", out form, out number, index + 2);
        number = index + 1;
        if (LetterLookup.TryGetValue(word, out var letters))
        {
            if (scan.IsSymbol(number, '.'))
                number++;
            if (!scan.IsNumber(number) || (word.Length == 1 && !scan.Glued(number)))
                return false;
            if (letters == "rupee")
            {
                form = Resolve(letters, context, RuleIds.MoneyCodePrefix, out ambiguous);
                return true;
            }

            // "PS4" is a console and "R6700" a router, where no scale, sign or word of South Africa says that money is meant.
            if (scan.Glued(number) && !IsAmount(scan, number) && (word is "PS" ? scan[number].WholeDigits == 1 : word is "R" && scan.TopicCount(Topic.SouthAfrica) == 0 && scan[number].WholeDigits > 3))
                return false;
            return Give(letters, out form, out number, number);
        }

        // "EUR/USD 1.08" is a rate of exchange.
        if (!scan.IsNumber(number) || word.Length != 3 || (scan.IsSymbol(index - 1, '/') && scan.Glued(index)))
            return false;
        Span<char> upper = stackalloc char[3];
        if (scan.IsUpperCase(index) && CurrencyTable.Default.Find(word.ToString()) is { } unit && (!IsHomonym(word) || IsAmount(scan, number)))
        {
            form = new UnitForm(unit, 1, RuleIds.MoneyCodePrefix);
            return true;
        }

        if (scan.Glued(number) && word.ToUpperInvariant(upper) == 3 && upper is "USD" or "EUR" or "GBP" or "CNY" or "INR" or "AUD" or "CAD" or "NZD" or "HKD" or "SGD" or "JPY" or "CHF")
            return Give(upper.ToString(), out form, out number, number);
        return false;
    }

    /// <summary>"¥" where the document says nothing: by the countries that the sentence names.</summary>
    public static QuantityContext Yen(Scan scan, string sign, QuantityContext context)
    {
        if (sign != "yen" || context.Yen is not null)
            return context;
        int china = scan.TopicCount(Topic.China), japan = scan.TopicCount(Topic.Japan);
        return china == japan ? context : context with { Yen = china > japan ? "CNY" : "JPY" };
    }

    // "COP 24.2tn" is money, "COP 27" a conference.
    private static bool IsAmount(Scan scan, int number) =>
        (scan[number].Form & (DigitForm.Grouped | DigitForm.Decimal)) != 0 || scan.Is(number + 1, Role.Scale | Role.ShortScale);

    // Codes that are English words in capitals or other names before numbers.
    private static bool IsHomonym(ReadOnlySpan<char> word) => word is "ALL" or "TOP" or "TRY" or "MOP" or "CUP" or "PEN" or "GEL" or "BAM" or "ANG" or "LAK" or "MAD" or "SOS" or "BAN" or "BEL" or "ECS" or "BOB" or "COP" or "RON" or "STD" or "YUM";

    private static bool Give(string code, out UnitForm form, out int number, int at)
    {
        number = at;
        var unit = code == "XBT" ? new Unit("XBT", "bitcoin", UnitKind.Currency) : CurrencyTable.Default.Find(code)!;
        form = new UnitForm(unit, 1, RuleIds.MoneyCodePrefix);
        return true;
    }

    /// <summary>The shared name of a currency sign, or its one code.</summary>
    public static string? Sign(char symbol) => symbol switch
    {
        '$' or '＄' or '﹩' => "dollar",
        '£' or '￡' => "pound",
        '€' => "EUR",
        '¥' or '￥' => "yen",
        '₹' => "INR",
        '₨' => "rupee",
        '₩' or '￦' => "KRW",
        '₽' => "RUB",
        '₺' => "TRY",
        '₴' => "UAH",
        '₫' => "VND",
        '₦' => "NGN",
        '₱' => "PHP",
        '₪' => "ILS",
        '฿' => "THB",
        '₵' => "GHS",
        '₡' => "CRC",
        '₲' => "PYG",
        '₸' => "KZT",
        '₼' => "AZN",
        '₾' => "GEL",
        '₭' => "LAK",
        '₮' => "MNT",
        '₿' => "XBT",
        '元' => "CNY",
        _ => null,
    };

    /// <summary>The currency of a sign or shared name, as the document decides it.</summary>
    public static UnitForm Resolve(string signOrName, QuantityContext context, string rule, out bool ambiguous)
    {
        ambiguous = false;
        string code;
        switch (signOrName)
        {
            case "dollar":
                code = context.Dollar ?? "USD";
                ambiguous = context.Dollar is null;
                break;
            case "pound":
                code = context.Pound ?? "GBP";
                break;
            case "yen":
                code = context.Yen ?? "JPY";
                ambiguous = context.Yen is null;
                break;
            case "rupee":
                code = context.Rupee ?? "INR";
                ambiguous = context.Rupee is null;
                break;
            case "XBT":
                return new UnitForm(new Unit("XBT", "bitcoin", UnitKind.Currency), 1, rule);
            default:
                code = signOrName;
                break;
        }

        return new UnitForm(CurrencyTable.Default.Find(code) ?? CurrencyTable.Default.Find("USD")!, 1, rule);
    }
}
