def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.plot(g.numpy(), label=l)
    ax.set_xlabel("sample"); ax.set_ylabel("magnitude"); ax.legend()
    return ax
