# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew no legend; expected one with known, known
# unknown, unknown unknown: `axes.legend()`, after the histograms.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    ax.legend()
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    return ax
