using System.Globalization;
using System.Text;

namespace FactExtractor.Sources.Containers;

/// <summary>
/// Reads the headers of a tar archive: V7, ustar and pax (POSIX.1-2017, pax), and the long names of GNU tar. The runtime's own reader can't read names with a line
/// break, and gives up the archive there; this one also knows no length that it would reserve memory for.
/// </summary>
internal sealed class TarEntries(ByteReader reader)
{
    private const int BlockLength = 512;

    /// <summary>Extended headers hold a name and some numbers.</summary>
    private const int MaxExtendedLength = 1 << 20;

    private long _rest;

    /// <summary>The next entry; null at the end of the archive. What is left of the one before it is read over.</summary>
    /// <exception cref="InvalidDataException">It is no tar archive, or a damaged one.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public (string Name, long Length, bool IsFile)? Next()
    {
        string? name = null;
        long? size = null;
        while (true)
        {
            reader.Skip(_rest);
            _rest = 0;
            var header = reader.ReadExactly(BlockLength);
            if (header.AsSpan().IndexOfAnyExcept((byte)0) < 0)
                return null;
            if (Sum(header) != Number(header.AsSpan(148, 8)))
                throw new InvalidDataException("It is no tar archive, or a damaged one: the checksum of a header is wrong.");
            var length = Number(header.AsSpan(124, 12));
            var type = (char)header[156];
            if (type is 'x' or 'g' or 'L' or 'K')
            {
                var bytes = Extended(length);
                if (type == 'L')
                    name = Text(bytes);
                else if (type == 'x')
                    ReadPax(bytes, ref name, ref size);
                continue;
            }

            length = size ?? length;
            var isFile = type is '0' or '\0' or '7';

            // Links and folders may give a length, and have no data.
            _rest = type is '1' or '2' or '3' or '4' or '5' or '6' ? 0 : Padded(length);
            return (name ?? Name(header), length, isFile);
        }
    }

    /// <summary>The data of the entry that was read last.</summary>
    public byte[] Read(int length)
    {
        var bytes = reader.ReadExactly(length);
        _rest -= length;
        return bytes;
    }

    private byte[] Extended(long length)
    {
        if (length > MaxExtendedLength)
            throw new InvalidDataException("A header of the archive is too long.");
        var bytes = reader.ReadExactly((int)length);
        _rest = Padded(length) - length;
        return bytes;
    }

    /// <summary>Records of the form <c>27 path=a/long/name.txt\n</c>, where the number is the length of the whole record.</summary>
    private static void ReadPax(ReadOnlySpan<byte> records, ref string? name, ref long? size)
    {
        while (!records.IsEmpty)
        {
            var space = records.IndexOf((byte)' ');
            if (space <= 0 || !int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= space + 1 || length > records.Length)
                throw new InvalidDataException("An extended header of the archive is damaged.");
            var record = records[(space + 1)..(length - 1)];
            var equals = record.IndexOf((byte)'=');
            var key = equals < 0 ? record : record[..equals];
            var value = record[(equals + 1)..];
            if (key.SequenceEqual("path"u8))
                name = Encoding.UTF8.GetString(value);
            else if (key.SequenceEqual("size"u8))
                size = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException("A length in the archive is no number.");
            records = records[length..];
        }
    }

    private static string Name(ReadOnlySpan<byte> header)
    {
        var name = Text(header[..100]);
        var isUstar = header.Slice(257, 6).SequenceEqual("ustar\0"u8);
        var prefix = isUstar ? Text(header.Slice(345, 155)) : "";
        return prefix.Length == 0 ? name : prefix + "/" + name;
    }

    private static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>Octal digits; or, with the first bit set, a number of base 256, as GNU tar writes lengths from 8 GiB on.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        if ((field[0] & 0x80) != 0)
        {
            for (var i = 1; i < field.Length; i++)
            {
                if (number > long.MaxValue >> 9)
                    throw new InvalidDataException("A length in the archive is too large.");
                number = (number << 8) | field[i];
            }

            return number;
        }

        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                throw new InvalidDataException("It is no tar archive, or a damaged one: a number in a header is none.");
            number = (number << 3) | (uint)(digit - '0');
        }

        return number;
    }

    /// <summary>The sum of all bytes of the header, with spaces for the sum itself.</summary>
    private static long Sum(ReadOnlySpan<byte> header)
    {
        var sum = 8L * ' ';
        for (var i = 0; i < header.Length; i++)
            sum += i is >= 148 and < 156 ? 0 : header[i];
        return sum;
    }

    private static long Padded(long length) => length > long.MaxValue - BlockLength
        ? throw new InvalidDataException("A length in the archive is too large.")
        : (length + BlockLength - 1) / BlockLength * BlockLength;
}
