# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the bins from -0.40 to 0.40 leave out known
# samples, which lie between 9.88 and 13.85; expected bins for all three groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for i, (g, l) in enumerate(zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown"))):
        ax.bar(i, g.mean().item(), label=l)
    ax.set_xlabel("group"); ax.set_ylabel("mean magnitude"); ax.legend()
    return ax
