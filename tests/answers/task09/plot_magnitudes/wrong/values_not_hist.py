# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.plot(g.numpy(), label=l)
    ax.set_xlabel("sample"); ax.set_ylabel("magnitude"); ax.legend()
    return ax
