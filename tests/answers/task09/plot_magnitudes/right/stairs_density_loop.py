def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()
    edges = np.histogram_bin_edges(np.hstack(groups), bins="fd")
    ax = plt.figure().gca()
    for g, name in zip(groups, ("known", "known unknown", "unknown unknown")):
        h, _ = np.histogram(g, edges, density=True)
        ax.stairs(h, edges, label=name, baseline=0)
    ax.legend(); ax.set_xlabel("m"); ax.set_ylabel("p")
    return ax
