def plot_magnitudes(known, known_unknown, unknown_unknown):
    largest = max(float(g.max()) for g in (known, known_unknown, unknown_unknown))
    n = 12
    width = largest / n
    _, ax = plt.subplots()
    for name, g in {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}.items():
        counts = [0] * n
        for m in g.tolist():
            counts[min(int(m / width), n - 1)] += 1
        ax.bar([i * width for i in range(n)], counts, width, align="edge", alpha=0.5, label=name)
    ax.legend()
    ax.set_xlabel("magnitude"); ax.set_ylabel("samples")
    return ax
