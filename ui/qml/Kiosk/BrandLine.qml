import QtQuick

// The restaurant's mark and name.   In:  compact, large, wordless (the mark alone).
Row {
    id: root

    property bool compact: false
    property bool large: false
    property bool wordless: false

    spacing: Theme.dp(16)
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.brandName

    Mark {
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.dp(root.compact ? 52 : root.large ? 72 : 62)
    }

    Txt {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.wordless
        token: "h3"
        pixels: Theme.sized(root.compact ? 36 : root.large ? 48 : 40)
        font.weight: 800
        text: Theme.brandName
    }
}
