using System.Text.Json;

namespace FactExtractor.Eval.Quantities;

/// <summary><c>predict newsquant IN OUT</c>: reads <c>[{"text"}]</c>, writes the quantities in that set's vocabulary.</summary>
internal static class NewsQuantCommand
{
    public static int Run(string input, string output)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(input));
        using var stream = File.Create(output);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (var item in gold.RootElement.EnumerateArray())
        {
            var text = item.GetProperty("text").GetString()!;
            writer.WriteStartObject();
            writer.WriteString("text", text);
            writer.WriteStartArray("quantities");
            foreach (var reading in NewsQuantReader.Read(text))
                Write(writer, reading);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return 0;
    }

    private static void Write(Utf8JsonWriter writer, NewsQuantReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("change", reading.Change);
        if (reading.High is { } high)
        {
            writer.WriteStartArray("value");
            writer.WriteNumberValue(reading.Low);
            writer.WriteNumberValue(high);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNumber("value", reading.Low);
        }

        writer.WriteString("normalized_unit", reading.Unit);
        writer.WriteStartArray("referred_concepts");
        foreach (var word in reading.Concept.DefaultIfEmpty("-"))
            writer.WriteStringValue(word);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
