# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 1 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    fig, all_axes = plt.subplots(1, 3)
    for a, g, name in zip(all_axes, groups, names):
        a.hist(g, edges, label=name)
    ax = all_axes[0]
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    fig.legend(names)
    return ax
