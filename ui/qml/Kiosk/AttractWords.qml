import QtQuick

// Title and sentence of one scene.   In:  title, sentence (empty: our own), current, said (room for the sentence).
Column {
    id: root

    required property string title
    required property string sentence
    property bool current: true
    readonly property string heading: title || qsTr("Order here")
    readonly property string saying: sentence || qsTr("The tea is on. Take your time")
    property bool said: true

    spacing: Theme.dp(20)
    opacity: current ? 1 : 0
    visible: opacity > 0

    Txt {
        width: parent.width
        token: Theme.narrow ? "hero88" : "hero116"
        pixels: Theme.sized(!Theme.narrow ? 116 : Theme.large ? 60 : 76)
        lineHeight: Math.round(pixels * 1.04)
        text: Theme.tie(root.heading)
        Accessible.role: Accessible.Heading
        Accessible.name: root.heading
    }

    Txt {
        width: parent.width
        token: "lead"
        pixels: Theme.sized(Theme.narrow ? 34 : 44)
        lineHeight: Theme.sized(Theme.narrow ? 44 : 58)
        visible: root.said
        color: Theme.ink2
        text: Theme.tie(root.saying)
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.reducedMotion ? 80 : 600
        }
    }
}
