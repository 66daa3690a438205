import QtQuick
import Kiosk

// Something that was found: a tick or a doubt, words, and a figure at the end.
// In:  words, figure, doubtful.
Item {
    id: root

    required property string words
    required property string figure
    required property bool doubtful

    readonly property bool below: said.implicitWidth + number.implicitWidth + mark.width + Theme.dp(64) > width

    objectName: "finding"
    implicitHeight: Math.max(Theme.hit(Theme.portrait ? 72 : 60), (below ? said.height + number.height : said.height) + Theme.dp(20))
    Accessible.role: Accessible.StaticText
    Accessible.name: [words, figure].filter(part => part !== "").join(": ")

    Rectangle {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sized(48)
        height: width
        radius: width / 2
        color: root.doubtful ? Theme.warnTint : Theme.doneTint
        border.width: Theme.contrast ? Theme.line : 0
        border.color: root.doubtful ? Theme.warn : Theme.done

        Icon {
            anchors.centerIn: parent
            name: root.doubtful ? "warning" : "check"
            size: Theme.sized(30)
            color: root.doubtful ? Theme.warn : Theme.done
        }
    }

    Txt {
        id: said

        anchors.left: mark.right
        anchors.leftMargin: Theme.dp(18)
        anchors.right: root.below ? parent.right : number.left
        anchors.rightMargin: root.below ? 0 : Theme.dp(18)
        y: root.below ? Math.round((root.height - height - number.height) / 2) : Math.round((root.height - height) / 2)
        font.weight: 600
        text: Theme.tie(root.words)
    }

    Txt {
        id: number

        anchors.left: root.below ? said.left : undefined
        anchors.right: parent.right
        y: root.below ? said.y + said.height : said.y
        width: root.below ? said.width : implicitWidth
        visible: text !== ""
        tabular: true
        color: Theme.ink2
        wrapMode: root.below ? Text.WrapAnywhere : Text.NoWrap
        text: root.figure
    }
}
