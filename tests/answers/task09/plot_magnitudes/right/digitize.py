def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        place = np.clip(np.digitize(g, edges) - 1, 0, 24)
        ax.bar(edges[:-1], np.bincount(place, minlength=25), width=edges[1], align="edge", alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
