# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew the histograms on different bins; expected
# shared ones: make the edges once, for all three groups, and give them to each.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, bins=np.quantile(g, np.linspace(0, 1, 11)), density=True, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
