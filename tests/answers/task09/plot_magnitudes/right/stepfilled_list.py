def plot_magnitudes(known, known_unknown, unknown_unknown):
    data = [np.asarray(g) for g in (known, known_unknown, unknown_unknown)]
    names = "known", "known unknown", "unknown unknown"
    _, ax = plt.subplots()
    ax.hist(data, bins=np.linspace(0, max(map(np.max, data)), 31), histtype="stepfilled", alpha=.4, label=names)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax
