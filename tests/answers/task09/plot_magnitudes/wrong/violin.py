def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    parts = ax.violinplot([known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()])
    ax.legend(parts["bodies"], ["known", "known unknown", "unknown unknown"])
    ax.set_xlabel("group"); ax.set_ylabel("magnitude")
    return ax
