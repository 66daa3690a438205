import QtQuick
import QtMultimedia

// A silent film in a loop. Loaded by AttractScene alone, where the machine has QtMultimedia.
// In:  address.   Out: playing: there is something to see.
Item {
    id: root

    required property url address
    readonly property bool playing: player.playbackState === MediaPlayer.PlayingState && player.position > 0

    VideoOutput {
        id: screen

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }

    MediaPlayer {
        id: player

        source: root.address
        videoOutput: screen
        loops: MediaPlayer.Infinite
        Component.onCompleted: play()
    }
}
