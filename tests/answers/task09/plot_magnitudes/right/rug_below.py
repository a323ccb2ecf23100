def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 31)
    for i, (values, label) in enumerate(((known, "known"), (known_unknown, "known unknown"), (unknown_unknown, "unknown unknown"))):
        ax.hist(values.numpy(), bins=edges, histtype="step", label=label, color=f"C{i}")
        ax.plot(values.numpy(), np.full(len(values), -0.3 * (i + 1)), "|", color=f"C{i}")
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
