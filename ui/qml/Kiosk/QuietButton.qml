// The way nobody needs to notice («Убрать и начать заново», «Похожие»).   In and out as PlainButton.
// flat: no ground at all until pressed, for a word in the content («Продолжить без карты»).
PlainButton {
    property bool flat: false

    objectName: "quietButton"
    fill: flat ? "transparent" : Theme.sunk
    pressedFill: flat ? Theme.sunk : Theme.sunk2
    tone: flat && !Theme.contrast ? Theme.copperDeep : Theme.ink
    edgeWidth: Theme.contrast && !flat ? Theme.dp(3) : 0
}
