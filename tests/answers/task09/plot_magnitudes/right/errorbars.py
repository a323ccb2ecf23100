def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for i, (g, name) in enumerate(zip(groups, names)):
        counts = np.histogram(g, edges)[0]
        ax.stairs(counts, edges, label=name, color=f"C{i}")
        ax.errorbar((edges[:-1] + edges[1:]) / 2, counts, np.sqrt(counts), fmt="none", ecolor=f"C{i}", lw=.5)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
