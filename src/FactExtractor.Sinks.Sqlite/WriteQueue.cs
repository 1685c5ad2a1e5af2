namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// Has a thread of its own write what it is given, in order. Whoever adds waits only while very much is waiting already. The first fault ends the writing, and is
/// thrown at every later call. Thread-safe.
/// </summary>
internal sealed class WriteQueue<T>
{
    /// <summary>Some seconds' worth of documents, which is longer than a disk takes over a commit; one larger item aside.</summary>
    private const long MostBytes = 16 << 20;

    private readonly Action<T> _write;
    private readonly object _gate = new();
    private readonly Queue<(T Item, int Bytes)> _items = new();
    private readonly Thread _thread;
    private IOException? _fault;
    private long _bytes;
    private bool _isEnding;

    /// <param name="write">Writes one item; throws <see cref="IOException"/> where that fails.</param>
    public WriteQueue(Action<T> write)
    {
        _write = write;
        _thread = new Thread(Work) { IsBackground = true, Name = "FactExtractor state" };
        _thread.Start();
    }

    /// <exception cref="IOException">An earlier item could not be written.</exception>
    public void Add(T item, int bytes)
    {
        lock (_gate)
        {
            while (_fault is null && _bytes > MostBytes)
                Monitor.Wait(_gate);
            ThrowFault();
            _items.Enqueue((item, bytes));
            _bytes += bytes;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="IOException">Something could not be.</exception>
    public void Drain()
    {
        lock (_gate)
        {
            while (_fault is null && _items.Count > 0)
                Monitor.Wait(_gate);
            ThrowFault();
        }
    }

    /// <summary>Has the rest written, and ends the thread.</summary>
    /// <returns>Whether everything was written.</returns>
    public bool End()
    {
        lock (_gate)
        {
            _isEnding = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
        return _fault is null;
    }

    private void Work()
    {
        while (true)
        {
            (T Item, int Bytes) next;
            lock (_gate)
            {
                while (_items.Count == 0 && !_isEnding)
                    Monitor.Wait(_gate);
                if (_items.Count == 0)
                    return;
                next = _items.Peek();
            }

            IOException? fault = null;
            try
            {
                _write(next.Item);
            }
            catch (IOException e)
            {
                fault = e;
            }

            // Taken out when written, so that an empty queue means that all is.
            lock (_gate)
            {
                _items.Dequeue();
                _bytes -= next.Bytes;
                _fault = fault;
                Monitor.PulseAll(_gate);
                if (fault is not null)
                    return;
            }
        }
    }

    private void ThrowFault()
    {
        // A new object each time: the one of the thread has its own trace, and may be thrown at several callers.
        if (_fault is not null)
            throw new IOException(_fault.Message, _fault);
    }
}
