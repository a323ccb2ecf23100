# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['unknown unknown']; expected known,
# known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.clear()
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
