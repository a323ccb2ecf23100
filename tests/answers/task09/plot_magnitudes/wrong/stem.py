# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.stem(edges[:-1], np.histogram(g, edges)[0], label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
