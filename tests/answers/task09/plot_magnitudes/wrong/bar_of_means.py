def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for i, (g, l) in enumerate(zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown"))):
        ax.bar(i, g.mean().item(), label=l)
    ax.set_xlabel("group"); ax.set_ylabel("mean magnitude"); ax.legend()
    return ax
