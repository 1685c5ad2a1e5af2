using FactExtractor.Quantities;

namespace FactExtractor.Tests.Quantities;

/// <summary>Phrases that other quantity extractors are known to misread, each from a public issue thread.</summary>
public sealed class KnownFailuresOfOthersTests
{
    [Theory]
    [InlineData("a stake of USD34.6 million", "USD34.6 million=34600000 USD")]
    [InlineData("worth VND4,927 billion", "VND4,927 billion=4927000000000 VND")]
    [InlineData("a US$4.7 billion plant", "US$4.7 billion=4700000000 USD")]
    [InlineData("should have cost HK $5.4m.", "HK $5.4m=5400000 HKD")]
    [InlineData("worth ($1.762bn)", "$1.762bn=1762000000 USD")]
    [InlineData("amounted to EUR50m.", "EUR50m=50000000 EUR")]
    [InlineData("recorded 2.7m sales", "2.7m=2700000 1")]
    [InlineData("closes at 6pm", "")]
    [InlineData("closed at 10.45pm last night", "")]
    [InlineData("some 50,000 in 2020", "50,000=50000 1")]
    [InlineData("spent $1 billion in wages", "$1 billion=1000000000 USD")]
    [InlineData("8 in 10 agree", "8 in 10=80 percent")]
    [InlineData("paid 14.7c per security", "14.7c per security=0.147 USD/{security}")]
    [InlineData("shipped 816 000 t of ore", "816 000 t=816000 t")]
    [InlineData("raised US$55,931,000 in May", "US$55,931,000=55931000 USD")]
    [InlineData("at minus-130 degrees", "minus-130 degrees=-130 deg")]
    [InlineData("a trip – 50 miles long – home", "50 miles=50 [mi_i]")]
    [InlineData("an 18-year-old driver", "")]
    [InlineData("Tencent said so", "")]
    [InlineData("in recent times", "")]
    [InlineData("up 19 cents at noon", "19 cents=0.19 USD")]
    [InlineData("decreased $1.2 million to $23.5 million", "$1.2 million=1200000 USD; $23.5 million=23500000 USD")]
    [InlineData("agreed by 80 per cent of them", "80 per cent=80 percent")]
    [InlineData("make 5G available", "")]
    [InlineData("fell to 164p", "164p=1.64 GBP")]
    [InlineData("rose 24pc in May", "24pc=24 percent")]
    [InlineData("a 30Mbps plan", "30Mbps=30 Mbit/s")]
    [InlineData("an PS8.1bn bid", "PS8.1bn=8100000000 GBP")]
    [InlineData("1 in 5 drivers", "1 in 5=20 percent")]
    [InlineData("two $ 500 checks", "two=2 1; $ 500=500 USD")]
    [InlineData("12 euros and 15 euros", "12 euros=12 EUR; 15 euros=15 EUR")]
    [InlineData("paid $13 009 million", "$13 009 million=13009000000 USD")]
    [InlineData("output of 3.8 billion tonnes", "3.8 billion tonnes=3800000000 t")]
    [InlineData("I'm late and a mix of things", "")]
    [InlineData("over ten million yuan", "ten million yuan=10000000 CNY")]
    [InlineData("a half million euros", "a half million euros=500000 EUR")]
    [InlineData("a gain of 30 MUSD", "30 MUSD=30000000 USD")]
    [InlineData("spent $5MM", "$5MM=5000000 USD")]
    [InlineData("¥500mn of bonds", "¥500mn=500000000 JPY")]
    [InlineData("a hundred dollars", "a hundred dollars=100 USD")]
    [InlineData("raised $US55,931,000 in May", "$US55,931,000=55931000 USD")]
    [InlineData("a fee of $A5m", "$A5m=5000000 AUD")]
    [InlineData("up by 10 pour cent", "10=10 1")]
    [InlineData("a salary of $5K", "$5K=5000 USD")]
    [InlineData("worth $5T", "$5T=5000000000000 USD")]
    [InlineData("a loan of €500mn", "€500mn=500000000 EUR")]
    [InlineData("a loan of £500mn", "£500mn=500000000 GBP")]
    [InlineData("got 126.36M views", "126.36M=126360000 1")]
    [InlineData("they earned millions", "")]
    [InlineData("worth 5,000 crore rupees", "5,000 crore rupees=50000000000 INR")]
    [InlineData("Rs 35 lakh", "Rs 35 lakh=3500000 INR")]
    [InlineData("1.234.567 euros", "1.234.567 euros=1234567 EUR")]
    [InlineData("CHF 1’250.50", "CHF 1’250.50=1250.5 CHF")]
    [InlineData("S&P 500 fell", "")]
    [InlineData("open 24/7", "")]
    [InlineData("$100s of millions", "")]
    [InlineData("plus or minus 3 percentage points", "3 percentage points=3 percentagePoint")]
    [InlineData("+/-4% of it", "4%=4 percent")]
    [InlineData("rose from 24.2 to 33–35", "24.2=24.2 1; 33–35=33..35 1")]
    [InlineData("EUR/USD 1.08", "1.08=1.08 1")]
    [InlineData("a $2-per-pack tax", "$2-per-pack=2 USD/{pack}")]
    [InlineData("12 stone 4 pounds", "12 stone=12 [stone_av]; 4 pounds=4 [lb_av]")]
    [InlineData("10^6 cells", "10^6=1000000 1")]
    [InlineData("a 1-in-5 chance", "1-in-5=20 percent")]
    [InlineData("8 deaths per 100,000 people", "8=8 1/(100000.{person})")]
    [InlineData("25 people per square mile", "25=25 1/[smi_us]")]
    [InlineData("5.1 litres per 100 km", "5.1 litres per 100 km=5.1 L/(100.km)")]
    [InlineData("a load of 5 ± 0.2 kg", "5 ± 0.2 kg=4.8..5.2 kg")]
    public void IsReadRight(string text, string expected) => Assert.Equal(expected, QuantityReading.Line(text));

    [Fact]
    public void AConversionInBracketsIsNoSecondQuantity()
    {
        const string Text = "trade of 2.38 trillion yuan ($332 billion) last year";

        var quantity = Assert.Single(QuantityReading.Read(Text));

        Assert.Equal((2380000000000m, "CNY"), (quantity.Value, quantity.Unit.Code));
        var same = Assert.Single(quantity.Equivalents);
        Assert.Equal((332000000000m, "USD", "$332 billion"), (same.Value, same.Unit.Code, same.Span.Of(Text).ToString()));
    }

    [Fact]
    public void ASharedSignIsFlagged() =>
        Assert.True(Assert.Single(QuantityReading.Read("worth $5 million")).Flags.HasFlag(QuantityFlags.AmbiguousCurrency));
}
