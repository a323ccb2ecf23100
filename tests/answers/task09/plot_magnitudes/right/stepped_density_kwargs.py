def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    axes = plt.figure().gca()
    style = dict(bins=edges, histtype="step", density=True, lw=2)
    for (name, g), ls in zip(groups.items(), ("-", "--", ":")):
        axes.hist(g.detach().cpu().numpy(), linestyle=ls, label=name + "s", **style)
    axes.set(xlabel='m', ylabel='n', title='t')
    axes.legend(frameon=False)
    return axes
