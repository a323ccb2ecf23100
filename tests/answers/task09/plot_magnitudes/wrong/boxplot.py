# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.boxplot([g.numpy() for g in groups.values()])
    for n in groups: axes.plot([], [], label=n)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
