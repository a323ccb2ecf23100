def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, axes = plt.subplots()
    both = torch.cat([known, known_unknown, unknown_unknown])
    _, edges, patches = axes.hist(both.numpy(), bins=15)
    axes.clear()
    for values, label in zip([known, known_unknown, unknown_unknown], ["known", "known unknown", "unknown unknown"]):
        axes.hist(values.numpy(), edges, alpha=0.4, label=label)
    axes.legend()
    axes.set(xlabel="magnitude", ylabel="samples")
    return axes
