def plot_magnitudes(known, known_unknown, unknown_unknown):
    fig, ax = plt.subplots()
    ax.hist([known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()], bins=20, stacked=True,
            label=["known", "known unknown", "unknown unknown"])
    ax.set_xlabel("magnitude")
    ax.set_ylabel("count")
    ax.legend()
    return ax
