def plot_magnitudes(known, known_unknown, unknown_unknown):
    with plt.style.context("ggplot"):
        _, ax = plt.subplots()
        edges = np.arange(0, max(known.max(), known_unknown.max(), unknown_unknown.max()).item() + 0.5, 0.5)
        for values, label in ((unknown_unknown, "unknown unknown"), (known_unknown, "known unknown"), (known, "known")):
            ax.hist(values.numpy(), bins=edges, histtype="stepfilled", alpha=.6, label=label)
        ax.legend(reverse=True)
        ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
