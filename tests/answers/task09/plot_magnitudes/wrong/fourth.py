# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 4 histograms, and one of them fits none of the
# three groups; expected three.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for n, g in groups.items():
        axes.hist(g, bins=edges, label=n, histtype='step')
    axes.hist(torch.cat(list(groups.values())), bins=edges, histtype='step', label='all')
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
