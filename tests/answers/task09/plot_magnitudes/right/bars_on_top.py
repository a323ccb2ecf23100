def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    bottom = np.zeros(25)
    for g, name in zip(groups, names):
        counts = np.histogram(g, edges)[0]
        ax.bar(edges[:-1], counts, np.diff(edges), bottom=bottom, align="edge", label=name)
        bottom += counts
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
