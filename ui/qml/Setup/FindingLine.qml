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

        readonly property int start: mark.width + Theme.dp(18)
        readonly property int most: root.width - start

        x: Theme.mirrored ? root.width - start - width : start
        y: Math.round((root.height - height - (root.below ? number.height : 0)) / 2)
        width: root.below ? most : Math.min(implicitWidth, most)
        font.weight: 600
        text: Theme.tie(root.words)
    }

    Txt {
        id: number

        readonly property int place: root.below ? said.start : root.width - width

        x: Theme.mirrored ? root.width - place - width : place
        y: root.below ? said.y + said.height : said.y
        width: root.below ? Math.min(implicitWidth, said.most) : implicitWidth
        visible: text !== ""
        tabular: true
        color: Theme.ink2
        wrapMode: root.below ? Text.WrapAnywhere : Text.NoWrap
        text: root.figure
    }
}
