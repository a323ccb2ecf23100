# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    parts = ax.violinplot([known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()])
    ax.legend(parts["bodies"], ["known", "known unknown", "unknown unknown"])
    ax.set_xlabel("group"); ax.set_ylabel("magnitude")
    return ax
