def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=edges, label=list(groups), density=True, stacked=False)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
