def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    from matplotlib.lines import Line2D
    for i, g in enumerate(groups):
        ax.hist(g, edges, histtype="step", color=f"C{i}")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend(handles=[Line2D([0], [0], color=f"C{i}", lw=2, label=n) for i, n in enumerate(names)])
    return ax
