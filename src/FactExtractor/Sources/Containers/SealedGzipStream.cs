using System.IO.Compression;

namespace FactExtractor.Sources.Containers;

/// <summary>
/// Expands gzip data of one or more members as they are read, and fails where they break off: see <see cref="Gzip"/>, which does the same for data in memory.
/// The last bytes read ahead are held back until it is known whether they are the seal. So is all that was expanded once the seal had been fed in: behind data that
/// break off in the middle, its bytes expand to something that nobody wrote.
/// </summary>
internal sealed class SealedGzipStream : ForwardStream
{
    private readonly WithSeal _compressed;
    private readonly GZipStream _inner;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public SealedGzipStream(Stream compressed)
    {
        _compressed = new WithSeal(compressed);
        _inner = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The data are damaged or incomplete.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        while (!_isAtEnd && _end - _start <= Gzip.Seal.Length)
            Fill();
        var length = Math.Min(buffer.Length, _end - _start - (_isAtEnd ? 0 : Gzip.Seal.Length));
        _buffer.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        do
        {
            if (_end == _buffer.Length)
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            var read = _inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            if (read == 0)
            {
                End();
                return;
            }
        }
        while (_compressed.HasBegunSeal);
    }

    private void End()
    {
        if (!_buffer.AsSpan(0, _end).EndsWith(Gzip.Seal))
            throw new InvalidDataException("The gzip data are truncated or damaged.");
        _end -= Gzip.Seal.Length;
        _isAtEnd = true;
    }

    /// <summary>The compressed data and, behind them, the seal.</summary>
    private sealed class WithSeal(Stream data) : ForwardStream
    {
        private int _sealRead = -1;

        public bool HasBegunSeal => _sealRead >= 0;

        public override int Read(Span<byte> buffer)
        {
            if (_sealRead < 0)
            {
                var read = data.Read(buffer);
                if (read > 0 || buffer.IsEmpty)
                    return read;
                _sealRead = 0;
            }

            var length = Math.Min(buffer.Length, Gzip.SealMember.Length - _sealRead);
            Gzip.SealMember.AsSpan(_sealRead, length).CopyTo(buffer);
            _sealRead += length;
            return length;
        }
    }
}
