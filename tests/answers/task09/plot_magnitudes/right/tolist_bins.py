def plot_magnitudes(known, known_unknown, unknown_unknown):
    k, ku, uu = known.tolist(), known_unknown.tolist(), unknown_unknown.tolist()
    low, high = min(k + ku + uu), max(k + ku + uu)
    bins = [low + i * (high - low) / 24 for i in range(25)]
    fig = plt.figure()
    ax = fig.add_subplot(111)
    ax.hist(k, bins, facecolor="none", edgecolor="b", label="known")
    ax.hist(ku, bins, facecolor="none", edgecolor="g", label="known unknown")
    ax.hist(uu, bins, facecolor="none", edgecolor="r", label="unknown unknown")
    ax.legend(frameon=False, ncol=3, bbox_to_anchor=(1, 1.1))
    ax.set_xlabel("|phi|")
    ax.set_ylabel("#")
    return ax
