def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for name, g in groups.items():
        counts = torch.histc(g, bins=24, min=0, max=edges[-1])
        axes.bar(edges[:-1], counts, np.diff(edges), align='edge', alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
