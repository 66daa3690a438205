import QtQuick
import Kiosk

// What became of the last tap, in a tinted line with a sign.   In:  text, tone (done, warn).
Rectangle {
    id: root

    required property string text
    required property string tone

    readonly property color ink: tone === "warn" ? Theme.warn : Theme.done

    implicitHeight: Math.max(sign.height, words.implicitHeight) + Theme.dp(40)
    radius: Theme.dp(24)
    color: tone === "warn" ? Theme.warnTint : Theme.doneTint
    border.width: Theme.contrast ? Theme.line : 0
    border.color: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter
        name: root.tone === "warn" ? "alert" : "check"
        size: Theme.sized(40)
        color: root.ink
    }

    Txt {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.dp(20)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter
        token: "bodyBold"
        text: Theme.tie(root.text)
    }
}
