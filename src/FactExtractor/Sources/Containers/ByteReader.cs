namespace FactExtractor.Sources.Containers;

/// <summary>Reads a stream forward by lines and by lengths, with limits on both and a look ahead. Not thread-safe; leaves the stream open.</summary>
internal sealed class ByteReader(Stream stream, int bufferLength)
{
    private readonly byte[] _buffer = new byte[bufferLength];
    private int _start;
    private int _end;

    /// <summary>The next bytes, which stay to be read; fewer at the end of the stream.</summary>
    /// <param name="length">At most the length of the buffer.</param>
    public ReadOnlySpan<byte> Peek(int length)
    {
        if (_end - _start < length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            while (_end < length && stream.Read(_buffer, _end, _buffer.Length - _end) is > 0 and var read)
                _end += read;
        }

        return _buffer.AsSpan(_start, Math.Min(length, _end - _start));
    }

    /// <summary>The next line without its line feed.</summary>
    /// <param name="maxLength">A longer line is read over to its end.</param>
    /// <param name="line">The line; null where it is longer than the limit.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryReadLine(int maxLength, out byte[]? line)
    {
        line = null;
        if (!Fill())
            return false;
        MemoryStream? parts = null;
        var isTooLong = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            isTooLong |= part.Length + (parts?.Length ?? 0) > maxLength;
            if (isTooLong)
                parts = null;
            else if (feed >= 0 && parts is null)
                line = part.ToArray();
            else
                (parts ??= new MemoryStream()).Write(part);
            _start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0 || !Fill())
                break;
        }

        line ??= isTooLong ? null : parts?.ToArray() ?? [];
        return true;
    }

    /// <summary>Reads that many bytes.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public byte[] ReadExactly(int length)
    {
        // Grows as data come: a length that is a lie costs nothing.
        var bytes = new byte[Math.Min(length, 1 << 20)];
        var filled = 0;
        while (filled < length)
        {
            if (filled == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
            var read = Read(bytes.AsSpan(filled));
            if (read == 0)
                throw new EndOfStreamException("The data end in the middle of a document.");
            filled += read;
        }

        return bytes;
    }

    /// <summary>Reads over that many bytes.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public void Skip(long length)
    {
        while (length > 0)
        {
            if (!Fill())
                throw new EndOfStreamException("The data end in the middle of a document.");
            var step = (int)Math.Min(length, _end - _start);
            _start += step;
            length -= step;
        }
    }

    public int Read(Span<byte> bytes)
    {
        if (bytes.IsEmpty || !Fill())
            return 0;
        var length = Math.Min(bytes.Length, _end - _start);
        _buffer.AsSpan(_start, length).CopyTo(bytes);
        _start += length;
        return length;
    }

    /// <summary>What is left to be read, as a stream. The reader must not be used beside it.</summary>
    public Stream AsStream() => new Rest(this);

    private bool Fill()
    {
        if (_start < _end)
            return true;
        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private sealed class Rest(ByteReader reader) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => reader.Read(buffer);
    }
}
